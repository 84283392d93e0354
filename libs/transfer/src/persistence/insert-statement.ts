/**
 * An INSERT of many rows that come as one JSON array: one parameter, however many rows, and no time spent on building
 * thousands of them. Every field of a row is named with its column and type, so that a field more does not compile.
 */
export function insertStatement<Row extends object>(table: string, columns: { readonly [Field in keyof Row & string]-?: `${string} ${string}` }): string {
  const fields = Object.entries<string>(columns).map(([field, column]) => {
    const [name = '', type = ''] = column.split(' ');
    return { field, name, type };
  });
  return `INSERT INTO ${table} (${fields.map(({ name }) => name).join(', ')})
    SELECT ${fields.map(({ field }) => `r."${field}"`).join(', ')}
    FROM jsonb_to_recordset($1::jsonb) AS r(${fields.map(({ field, type }) => `"${field}" ${type}`).join(', ')})`;
}
