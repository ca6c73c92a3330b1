/**
 * The parts of a database URL. They are always handed on separately: with a connection string, Prisma's adapter would open the
 * *main* database where it means the shadow one.
 */
export function connectionParts(url) {
  const parsed = new URL(url);
  return {
    host: parsed.hostname,
    port: Number(parsed.port || 5432),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)),
  };
}
