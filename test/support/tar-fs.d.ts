declare module 'tar-fs' {
  /** Writes the files of a tar stream into a folder. */
  export function extract(folder: string): NodeJS.WritableStream;
}
