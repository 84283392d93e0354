/** A JSON Pointer (RFC 6901) as the dotted path of a form field: '/things/0/details/iban' gives 'things.0.details.iban'. */
export function pointerToPath(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/** The id of a form field's control, made from its path so that an error can find it. */
export function fieldId(path: string): string {
  return `field-${path.replace(/[^A-Za-z0-9]+/g, '-')}`;
}
