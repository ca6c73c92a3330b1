import { DRINKS } from './drinks.ts';
import { FASHION } from './fashion.ts';
import { FOOD } from './food.ts';
import { HOUSEHOLD } from './household.ts';
import { OTHER } from './other.ts';
import { SWEETS } from './sweets.ts';

export const GENRE_TABLES: readonly string[] = [FOOD, SWEETS, DRINKS, HOUSEHOLD, FASHION, OTHER];

/** Genres that went into others: navigation answers 301 with the new one, items refuse them (IE0274). */
export const MERGED_GENRES: Readonly<Record<number, number>> = { 999001: 210101, 999002: 220101 };
