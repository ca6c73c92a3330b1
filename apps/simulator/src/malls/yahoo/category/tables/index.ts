import { DRINKS } from './drinks.ts';
import { ELECTRONICS } from './electronics.ts';
import { FAMILY } from './family.ts';
import { FASHION } from './fashion.ts';
import { FOOD } from './food.ts';
import { HEALTH_BEAUTY } from './health-beauty.ts';
import { HOME } from './home.ts';
import { LEISURE } from './leisure.ts';
import { SWEETS } from './sweets.ts';

export const CATEGORY_TABLES: readonly string[] = [FOOD, DRINKS, SWEETS, HEALTH_BEAUTY, HOME, FASHION, FAMILY, ELECTRONICS, LEISURE];
