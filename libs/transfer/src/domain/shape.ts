/** Whether a text has a shape: A is a letter, 9 a digit, a final * any rest; other signs stand for themselves. */
export function hasShape(text: string, shape: string): boolean {
  const open = shape.endsWith('*');
  const signs = open ? shape.slice(0, -1) : shape;
  if (open ? text.length < signs.length : text.length !== signs.length) return false;
  return [...signs].every((sign, index) => {
    const letter = text[index] ?? '';
    if (sign === 'A') return /[a-z]/i.test(letter);
    if (sign === '9') return /\d/.test(letter);
    return sign === letter;
  });
}
