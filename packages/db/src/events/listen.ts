import pg from 'pg';

const RECONNECT_MS = 1_000;

export interface Listener {
  close(): Promise<void>;
}

/**
 * One LISTEN connection that comes back by itself after a database restart. `onConnect` runs at each (re)connection: what
 * was notified in between is lost, so the caller looks for itself then.
 */
export async function listen(
  url: string,
  channel: string,
  onNotification: (payload: string) => void,
  onConnect?: () => void,
): Promise<Listener> {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true });
    fresh.on('notification', (message) => onNotification(message.payload ?? ''));
    const again = () => {
      if (closed || client !== fresh) return;
      client = null;
      timer = setTimeout(() => void connect().catch(() => undefined), RECONNECT_MS);
    };
    client = fresh;
    fresh.on('error', again);
    fresh.on('end', again);
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      onConnect?.();
    } catch (error) {
      again();
      if (!timer) throw error;
    }
  };
  await connect();
  return {
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      await client?.end();
    },
  };
}
