import type { Texts } from '../ja/index.ts';
import { codes } from './codes/index.ts';
import { common } from './common.ts';
import { copy } from './copy.ts';
import { home } from './home.ts';
import { listings } from './listings.ts';
import { products } from './products.ts';
import { runs } from './runs.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { shops } from './shops.ts';
import { signIn } from './sign-in.ts';

export const en: Texts = { common, shell, signIn, home, shops, products, copy, runs, listings, settings, codes };
