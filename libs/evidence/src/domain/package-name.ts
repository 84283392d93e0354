/** The name of the file of a package: of what, and of which day; of the reference what every file system takes. */
export function packageName(reference: string, madeOn: string): string {
  return `zegel-${reference.replace(/[^A-Za-z0-9-]+/g, '-')}-${madeOn}.zip`;
}
