import { z } from 'zod';

// Wire shapes of the store API (XML), fact sheet sections 4 to 6, read 2026-11-23. The parser leaves all values as text, makes
// attributes `@name` and an empty element ''. Loose on the item: what we do not use is carried over into the next editItem.

/** Elements that are lists even when there is one of them or none. */
export const LISTS: readonly string[] = ['Result', 'Error', 'Warning', 'Path', 'Option', 'Value', 'SubCode', 'Inscription', 'Spec'];

/** In stock answers `SubCode` is a text. */
export const STOCK_LISTS: readonly string[] = ['Result'];

const textOrList = z.union([z.string(), z.array(z.string())]);

const problem = z.object({ Target: z.string().default(''), Code: z.string().default(''), Message: z.string().default('') });
export type FieldProblem = z.infer<typeof problem>;

/** `<Warning/>` is written without a warning, too. */
const problems = z
  .array(z.union([problem, z.literal('').transform(() => null)]))
  .optional()
  .transform((list) => (list ?? []).filter((entry) => entry !== null));

/** The body of a refused call; stock errors carry a namespace beside it. Message or Code may be absent. */
export const errorBody = z.object({ Error: z.looseObject({ Message: z.string().optional(), Code: z.string().optional() }) });

/** editItem, deleteItem: one result with its problems. */
export const resultList = z.object({
  ResultSet: z.looseObject({ Result: z.array(z.looseObject({ Status: z.string().optional(), Error: problems, Warning: problems })) }),
});

/** uploadLibImage, reservePublish: a bare status. */
export const statusOnly = z.object({ ResultSet: z.looseObject({ Status: z.string(), ReserveTime: z.string().optional() }) });

/** Any answer that only has to be well-formed. */
export const publishHistory = z.object({
  ResultSet: z.looseObject({ Result: z.array(z.looseObject({ ItemPageNum: z.string() })).optional() }),
});

export const anyResult = z.object({ ResultSet: z.unknown() });

const optionValue = z.union([
  z.string(),
  z.looseObject({ '@name': z.string().optional(), '@specValue': z.string().optional(), '#text': z.string().optional() }),
]);

const option = z.looseObject({
  '@name': z.string(),
  '@type': z.string().optional(),
  '@specId': z.string().optional(),
  Value: z.array(optionValue).optional(),
});

const subCode = z.looseObject({
  '@code': z.string(),
  Option: z.array(z.looseObject({ '@name': z.string(), '@value': z.string() })).optional(),
  Price: z.string().optional(),
  LeadTimeInStock: z.string().optional(),
  LeadTimeOutStock: z.string().optional(),
  PostageSet: z.string().optional(),
  SubCodeImage: z.unknown().optional(),
});

/** An empty element where children could be. */
const none = z.literal('').transform(() => undefined);

/** One item as `getItem` answers it, from the editing area. */
export const yahooItem = z.looseObject({
  ItemCode: z.string(),
  PathList: z
    .union([
      z.object({
        Path: z.array(z.union([z.string(), z.looseObject({ '@origFlag': z.string().optional(), '#text': z.string().default('') })])),
      }),
      none,
    ])
    .optional(),
  Name: z.string().default(''),
  ProductCategory: z.string().default(''),
  Price: z.string().default(''),
  Jan: z.string().default(''),
  Display: z.string().default('1'),
  EditingFlag: z.string().default('0'),
  Image: textOrList.optional(),
  Options: z.union([z.object({ Option: z.array(option).optional() }), none]).optional(),
  SubCodes: z.union([z.object({ SubCode: z.array(subCode).optional() }), none]).optional(),
});
export type YahooItem = z.infer<typeof yahooItem>;

export const itemAnswer = z.object({ ResultSet: z.looseObject({ Result: z.array(yahooItem) }) });

const stockRow = z.looseObject({
  ItemCode: z.string(),
  SubCode: z.string().optional(),
  Status: z.string().optional(),
  Quantity: z.string().optional(),
  UpdateTime: z.string().optional(),
  ErrorCode: z.string().optional(),
});
export type StockRow = z.infer<typeof stockRow>;
export const stockAnswer = z.object({ ResultSet: z.looseObject({ Result: z.array(stockRow).optional() }) });

/** YConnect v2 token answer; whether a new refresh token comes back is contradictory (sheet section 2). */
export const tokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().default(3_600),
  refresh_token: z.string().optional(),
});

export const tokenRefusal = z.object({ error: z.string() });
