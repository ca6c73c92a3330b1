import type { AmazonContext } from '../context.ts';
import type { Issue } from '../listings/issues.ts';
import { type PatchOperation, readPatches } from '../listings/patch.ts';
import { type Prepared, preparePatch, preparePut, readPut } from '../listings/write.ts';

/** Messages of one feed at most (fact sheet section 10). */
const MAX_MESSAGES = 25_000;

export interface FeedIssue {
  readonly messageId: number;
  readonly sku: string;
  readonly code: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly message: string;
  readonly attributeName?: string;
}

type Message = Readonly<Record<string, unknown>>;

/** Applies the messages of a JSON_LISTINGS_FEED and reports on each, in Amazon's form. */
export function processFeed(
  context: AmazonContext,
  bytes: Buffer,
  feedId: string,
  atMs: number,
  baseUrl: string,
): Record<string, unknown> | undefined {
  const document = parse(bytes);
  if (!document) return undefined;
  const { header, messages } = document;
  const issues: FeedIssue[] = [];
  let accepted = 0;
  for (const message of messages) {
    const found = processMessage(context, message, atMs, baseUrl);
    issues.push(...found);
    if (!found.some((issue) => issue.severity === 'ERROR')) accepted += 1;
  }
  const errors = issues.filter((issue) => issue.severity === 'ERROR').length;
  return {
    header: { sellerId: String(header.sellerId ?? ''), version: '2.0', feedId },
    issues,
    summary: {
      errors,
      warnings: issues.length - errors,
      messagesProcessed: messages.length,
      messagesAccepted: accepted,
      messagesInvalid: messages.length - accepted,
    },
  };
}

function parse(bytes: Buffer): { header: Message; messages: readonly Message[] } | undefined {
  try {
    const { header, messages } = JSON.parse(bytes.toString('utf8')) as { header?: Message; messages?: readonly Message[] };
    if (!header?.sellerId || header.version !== '2.0' || !Array.isArray(messages) || messages.length > MAX_MESSAGES) return undefined;
    return { header, messages };
  } catch {
    return undefined;
  }
}

function processMessage(context: AmazonContext, message: Message, atMs: number, baseUrl: string): FeedIssue[] {
  const messageId = Number(message.messageId);
  const sku = String(message.sku ?? '');
  const toIssue = (issue: Pick<Issue, 'code' | 'message' | 'attributeNames'> & { severity: Issue['severity'] }): FeedIssue => ({
    messageId,
    sku,
    code: issue.code,
    severity: issue.severity === 'ERROR' ? 'ERROR' : 'WARNING',
    message: issue.message,
    ...(issue.attributeNames?.[0] ? { attributeName: issue.attributeNames[0] } : {}),
  });
  try {
    const prepared = prepare(context, message, sku, baseUrl);
    if (!prepared.issues.some((issue) => issue.severity === 'ERROR')) prepared.apply(atMs);
    return prepared.issues.map(toIssue);
  } catch (error) {
    return [
      toIssue({ code: '4000001', severity: 'ERROR', message: error instanceof Error ? error.message : 'メッセージを処理できません。' }),
    ];
  }
}

function prepare(context: AmazonContext, message: Message, sku: string, baseUrl: string): Prepared {
  switch (message.operationType) {
    case 'UPDATE':
      return preparePut(context, sku, readPut(message), baseUrl);
    case 'PATCH':
      return preparePatch(context, sku, readPatches(message), baseUrl);
    case 'PARTIAL_UPDATE': {
      const { attributes } = readPut(message);
      const patches = Object.entries(attributes).map(
        ([name, value]): PatchOperation => ({ op: 'replace', path: `/attributes/${name}`, value }),
      );
      return preparePatch(context, sku, patches, baseUrl);
    }
    case 'DELETE':
      return { issues: [], asin: null, apply: () => void context.shop.removeListing(sku) };
    default:
      throw new Error('operationTypeの値が無効です。');
  }
}
