import { z } from 'zod';

// Wire shapes of RMS WEB SERVICE, as in the fact sheet sections 2 to 6, read 2026-11-23. Loose on what we do not use: the
// item is merged back into a PUT, so a field that we do not know must survive the parser.

const image = z.looseObject({ type: z.string(), location: z.string(), alt: z.string().nullish() });

const articleNumber = z.looseObject({ value: z.string().nullish(), exemptionReason: z.number().nullish() });

const rakutenVariant = z.looseObject({
  merchantDefinedSkuId: z.string().nullish(),
  selectorValues: z.record(z.string(), z.string()).nullish(),
  standardPrice: z.string().nullish(),
  articleNumber: articleNumber.nullish(),
  articleNumberForSet: z.unknown().optional(),
});

/** An item as `items.get` and `items.bulk-get` answer it. A just-deleted item may show with its manageNumber only. */
export const rakutenItem = z.looseObject({
  manageNumber: z.string(),
  itemNumber: z.string().nullish(),
  title: z.string().nullish(),
  tagline: z.string().nullish(),
  itemType: z.string().nullish(),
  genreId: z.string().nullish(),
  hideItem: z.boolean().nullish(),
  images: z.array(image).nullish(),
  payment: z.looseObject({}).nullish(),
  variants: z.record(z.string(), rakutenVariant).nullish(),
});
export type RakutenItem = z.infer<typeof rakutenItem>;

export const bulkItems = z.object({ results: z.array(rakutenItem) });
export const searchItems = z.looseObject({ numFound: z.number() });

const inventoryRow = z.looseObject({
  manageNumber: z.string(),
  variantId: z.string(),
  quantity: z.number().int(),
  updated: z.string().nullish(),
});
export type InventoryRow = z.infer<typeof inventoryRow>;
export const inventoryRows = z.object({ inventories: z.array(inventoryRow) });

/** One genre of the mall's tree. */
export const rakutenGenre = z.looseObject({
  genreId: z.coerce.string(),
  nameJa: z.string().nullish(),
  nameJaPath: z.array(z.string()).nullish(),
  lowest: z.boolean().nullish(),
  properties: z.looseObject({ itemRegisterFlg: z.boolean().nullish() }).nullish(),
});
export type RakutenGenre = z.infer<typeof rakutenGenre>;

/** The root has children only; a lowest genre has none. */
export const genreAnswer = z.object({ genre: z.looseObject({ children: z.array(rakutenGenre).nullish() }) });

const numberLike = z.union([z.number(), z.string().transform(Number)]);

export const rakutenAttribute = z.looseObject({
  id: z.coerce.string(),
  nameJa: z.string(),
  dataType: z.string(),
  maxLength: numberLike.nullish(),
  minValue: numberLike.nullish(),
  maxValue: numberLike.nullish(),
  unit: z.string().nullish(),
  subUnits: z.array(z.string()).nullish(),
  dictionaryValues: z.array(z.looseObject({ nameJa: z.string() })).nullish(),
  properties: z
    .looseObject({
      rmsMandatoryFlg: z.boolean().nullish(),
      rmsMandatoryType: z.string().nullish(),
      rmsMultiValueLimit: numberLike.nullish(),
      rmsInputMethod: z.string().nullish(),
      rmsSkuUnifyFlg: z.boolean().nullish(),
    })
    .nullish(),
});
export type RakutenAttribute = z.infer<typeof rakutenAttribute>;

/** Attributes with their dictionaries; one attribute, or all of a genre. */
export const dictionaryAnswer = z.object({ genre: z.looseObject({ attributes: z.array(rakutenAttribute).nullish() }) });

export const licenceExpiry = z.object({ expiryDate: z.string() });

/** A refusal by the item, inventory, category and licence APIs, and by the newer gateway. */
export const errorList = z.object({
  errors: z.array(
    z.object({
      code: z.coerce.string(),
      message: z.string().nullish(),
      metadata: z.object({ propertyPath: z.string().nullish() }).nullish(),
    }),
  ),
});

/** A refusal by the older gateway. */
export const gatewayResult = z.object({ Results: z.object({ errorCode: z.string(), message: z.string().nullish() }) });
