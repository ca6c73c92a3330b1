// Plays simulator, api or worker in the tests of `npm start`: says that it is ready, serves /api/health when it has a PORT, and
// writes its end into FAKE_LOG, so that a test can see the order in which things stopped.
import fs from 'node:fs';
import http from 'node:http';
import pg from 'pg';

const [role, behaviour] = process.argv.slice(2);
const note = (text) => fs.appendFileSync(process.env.FAKE_LOG, `${role} ${text}\n`);
note(`pid ${process.pid}`);

const server = http.createServer((_request, response) => response.end('{"ok":true}'));
const port = { api: process.env.PORT, simulator: process.env.SIMULATOR_PORT }[role];
server.listen(Number(port ?? 0), '127.0.0.1', () => {
  const event = { simulator: 'simulator.listening', api: 'api.listening', worker: 'worker.ready' }[role];
  console.log(JSON.stringify({ event, url: `http://127.0.0.1:${server.address().port}` }));
  if (behaviour === 'crash') setTimeout(() => process.exit(3), 300);
});

process.on('SIGTERM', async () => {
  const client = new pg.Client(process.env.APP_DATABASE_URL);
  const database = await client.connect().then(
    () => client.end().then(() => 'up'),
    () => 'down',
  );
  note(`stopped, database ${database}`);
  process.exit(0);
});
