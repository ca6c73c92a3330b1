/** [sheet section 4, OFF], read 2026-11-23. */
export const SEEN = { nameMissing: 'sc-01003', display: 'sc-01008' } as const;
/** Codes which no source shows: ours, in the block sc-019xx. */
export const OURS = { nameLong: 'sc-01903', hidden: 'sc-01909', metaDesc: 'sc-01905', parent: 'sc-01902', pageKey: 'sc-01901' } as const;
