/** PostgreSQL numbers its releases with two numbers, the others with three. */
const TWO_NUMBERS = ['postgres'];

/** Whether an image is named by a tag that is never moved to another release. */
export function isExactTag(image: string): boolean {
  const [, name = '', tag = ''] = /^(?:.*\/)?([^/:]+):([^:@]+)(?:@sha256:[0-9a-f]{64})?$/.exec(image) ?? [];
  const release = TWO_NUMBERS.includes(name) ? /^\d+\.\d+(-[\w.-]+)?$/ : /^v?\d+\.\d+\.\d+(-[\w.-]+)?$/;
  return release.test(tag);
}
