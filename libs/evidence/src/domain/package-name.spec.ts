import { packageName } from './package-name.js';

it.each([
  ['ZGL-2026-14', '2026-11-29', 'zegel-ZGL-2026-14-2026-11-29.zip'],
  ['ZGL-2026-14/3', '2026-11-29', 'zegel-ZGL-2026-14-3-2026-11-29.zip'],
  ['../Łódź "1"\r\n', '2026-01-02', 'zegel--d-1--2026-01-02.zip'],
])('the file of %j is called by what every file system takes', (reference, on, name) => {
  expect(packageName(reference, on)).toBe(name);
});
