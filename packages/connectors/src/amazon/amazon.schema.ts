import { z } from 'zod';

// Loose on fields that we do not use, strict on those we do. Amazon sends null for a missing block at times (sheet
// section 20), so every optional field takes it for absent.
const absent = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);
const list = <Schema extends z.ZodType>(schema: Schema) => absent(z.array(schema));
const text = absent(z.string());

export const lwaTokenSchema = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive() });

export const lwaErrorSchema = z.looseObject({ error: z.string(), request_id: text });

export const errorListSchema = z.looseObject({
  errors: z.array(z.looseObject({ code: z.string(), message: z.string().catch(''), details: text })),
});

export const participationsSchema = z.looseObject({
  payload: z.array(
    z.looseObject({
      marketplace: z.looseObject({ id: z.string() }),
      participation: z.looseObject({ isParticipating: z.boolean(), hasSuspendedListings: z.boolean() }),
      storeName: text,
    }),
  ),
});

export const reportCreatedSchema = z.looseObject({ reportId: z.string() });
export const reportSchema = z.looseObject({ processingStatus: z.string(), reportDocumentId: text });
export const reportDocumentSchema = z.looseObject({ url: z.string(), compressionAlgorithm: text });

const attributes = absent(z.record(z.string(), z.unknown()));
const theme = absent(z.looseObject({ attributes: list(z.string()), theme: text }));
const productTypes = list(z.looseObject({ marketplaceId: text, productType: z.string() }));

export interface BrowseClassification {
  readonly classificationId: string;
  readonly displayName: string;
  readonly parent?: BrowseClassification | undefined;
}
const browseClassification: z.ZodType<BrowseClassification> = z.lazy(() =>
  z.looseObject({ classificationId: z.string(), displayName: z.string(), parent: absent(browseClassification) }),
);

export const catalogItemSchema = z.looseObject({
  asin: z.string(),
  attributes,
  classifications: list(z.looseObject({ marketplaceId: z.string(), classifications: list(browseClassification) })),
  identifiers: list(
    z.looseObject({ marketplaceId: z.string(), identifiers: list(z.looseObject({ identifierType: z.string(), identifier: z.string() })) }),
  ),
  images: list(
    z.looseObject({
      marketplaceId: z.string(),
      images: list(z.looseObject({ variant: z.string(), link: z.string(), height: z.number(), width: z.number() })),
    }),
  ),
  productTypes,
  relationships: list(
    z.looseObject({
      marketplaceId: z.string(),
      relationships: list(
        z.looseObject({ type: z.string(), childAsins: list(z.string()), parentAsins: list(z.string()), variationTheme: theme }),
      ),
    }),
  ),
  summaries: list(
    z.looseObject({
      marketplaceId: z.string(),
      adultProduct: absent(z.boolean()),
      brand: text,
      browseClassification: absent(browseClassification),
      color: text,
      itemClassification: text,
      itemName: text,
      manufacturer: text,
      modelNumber: text,
      packageQuantity: absent(z.number()),
      partNumber: text,
      releaseDate: text,
      size: text,
      style: text,
    }),
  ),
});
export const catalogSearchSchema = z.looseObject({ items: z.array(catalogItemSchema) });

export const listingsItemSchema = z.looseObject({
  sku: z.string(),
  attributes,
  fulfillmentAvailability: list(z.looseObject({ fulfillmentChannelCode: z.string(), quantity: absent(z.number().int()) })),
  offers: list(
    z.looseObject({
      marketplaceId: z.string(),
      offerType: z.string(),
      price: z.looseObject({ currencyCode: text, amount: z.union([z.string(), z.number()]) }),
    }),
  ),
  productTypes,
  relationships: list(
    z.looseObject({
      marketplaceId: z.string(),
      relationships: list(z.looseObject({ type: z.string(), parentSkus: list(z.string()), childSkus: list(z.string()) })),
    }),
  ),
  summaries: list(z.looseObject({ marketplaceId: z.string(), asin: text, productType: text, conditionType: text, itemName: text })),
});
export const listingsSearchSchema = z.looseObject({ items: z.array(listingsItemSchema) });

export const submissionSchema = z.looseObject({
  sku: z.string(),
  status: z.string(),
  submissionId: text,
  issues: list(z.looseObject({ code: z.string(), message: z.string(), severity: z.string(), attributeNames: list(z.string()) })),
});

export type CatalogItemWire = z.output<typeof catalogItemSchema>;
export type ListingsItemWire = z.output<typeof listingsItemSchema>;
export type SubmissionWire = z.output<typeof submissionSchema>;
export type ParticipationWire = z.output<typeof participationsSchema>['payload'][number];
