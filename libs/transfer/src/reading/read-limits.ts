/** How much a file may ask of the machine. Sizes in bytes. */
export interface ReadLimits {
  readonly fileBytes: number;
  /** Of all parts of a workbook together, counted while they unpack; what the file says about itself is not believed. */
  readonly unpackedBytes: number;
  /** Unpacked to packed; looked at from `RATIO_MATTERS_FROM` on, for small files compress without limit. */
  readonly ratio: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellLength: number;
}

const MEGABYTE = 1_048_576;

export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 100 * MEGABYTE,
  unpackedBytes: 1_024 * MEGABYTE,
  ratio: 100,
  rows: 1_048_576,
  columns: 1_000,
  cellLength: 32_767,
};

export const RATIO_MATTERS_FROM = 16 * MEGABYTE;
