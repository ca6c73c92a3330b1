import type { MallOptions } from '../../kernel/mall.ts';
import { RakutenMall } from './rakuten-mall.ts';

export type { RakutenMall } from './rakuten-mall.ts';

export const createRakutenMall = (options: MallOptions): RakutenMall => new RakutenMall(options);
