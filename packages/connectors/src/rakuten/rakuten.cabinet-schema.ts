import { z } from 'zod';

// Wire shapes of the Cabinet API (XML), fact sheet section 6, read 2026-11-23. The parser leaves all values as text.

const count = z.string().regex(/^\d+$/).transform(Number);

/** The envelope that every answer has, refused or not. */
export const cabinetStatus = z.object({
  result: z.looseObject({
    status: z.looseObject({ systemStatus: z.string(), message: z.string().optional(), requestId: z.string().optional() }),
  }),
});

/** FileMax is the most files of one folder, about 2,000 ([mem], so it is always read). */
export const cabinetUsage = z.object({ result: z.object({ cabinetUsageGetResult: z.looseObject({ FileMax: count }) }) });

const folder = z.looseObject({ FolderId: z.string(), FolderPath: z.string(), FileCount: count });
export type CabinetFolder = z.infer<typeof folder>;

/** `folders` is an empty text when there is none. */
export const folderPage = z.object({
  result: z.object({
    cabinetFoldersGetResult: z.looseObject({
      folders: z.union([z.object({ folder: z.array(folder) }), z.literal('').transform(() => null)]).nullish(),
    }),
  }),
});

export const folderInserted = z.object({ result: z.object({ cabinetFolderInsertResult: z.looseObject({ FolderId: z.string() }) }) });
export const fileInserted = z.object({ result: z.object({ cabinetFileInsertResult: z.looseObject({ FileId: z.string() }) }) });
