import pg from 'pg';
import { describeWithDebianPostgres, startDebianPostgres } from './debian-postgres.js';

describeWithDebianPostgres("Debian's PostgreSQL", () => {
  it('takes the same migrations and the same role as the embedded one', async () => {
    const server = await startDebianPostgres();
    const client = new pg.Client({ connectionString: server.appUrl });
    await client.connect();

    const { rows } = await client.query('SELECT current_user AS name');
    await client.end();
    await server.stop();

    expect(rows).toEqual([{ name: 'zegel_app' }]);
  });
});
