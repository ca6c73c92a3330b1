import type { Endpoint, Mall, MallOptions, MallSwitches, Refusals } from '../../kernel/mall.ts';
import { cabinetEndpoints } from './cabinet/cabinet.endpoints.ts';
import { categoryEndpoints } from './categories/categories.endpoints.ts';
import { createRefusals } from './gateway/refusals.ts';
import { inventoryEndpoints } from './inventories/inventories.endpoints.ts';
import { itemEndpoints } from './items/items.endpoints.ts';
import { licenseEndpoints } from './license/license.endpoints.ts';
import { navigationEndpoints } from './navigation/navigation.endpoints.ts';
import { rakutenState } from './rakuten-state.ts';
import { RakutenShop } from './shop/shop.ts';
import { switchesSchema } from './shop/switches.ts';
import { shopDataEndpoints } from './shop-data/shop-data.endpoints.ts';

/** 楽天市場 with one practice shop. An API is one folder with an `...Endpoints(shop)` function; orders will be one more. */
export class RakutenMall implements Mall {
  readonly name = 'rakuten';
  readonly endpoints: readonly Endpoint[];
  readonly refusals: Refusals;
  readonly switches: MallSwitches = { schema: switchesSchema, current: () => this.shop.switches };
  /** Open to tests and control: its switches change how the mall behaves. */
  readonly shop: RakutenShop;

  constructor(options: MallOptions) {
    this.shop = new RakutenShop(options);
    this.endpoints = [
      licenseEndpoints,
      itemEndpoints,
      inventoryEndpoints,
      categoryEndpoints,
      navigationEndpoints,
      cabinetEndpoints,
      shopDataEndpoints,
    ].flatMap((endpointsOf) => endpointsOf(this.shop));
    this.refusals = createRefusals(this.shop, this.endpoints);
  }

  reset(): void {
    this.shop.reset();
  }

  state(): unknown {
    return rakutenState(this.shop);
  }

  credentials(): Record<string, string> {
    return { serviceSecret: this.shop.serviceSecret, licenseKey: this.shop.keys.newest().value, shopUrl: this.shop.shopUrl };
  }

  /** Rakuten has one credential, the licence key: `access` and `grant` both withdraw it. */
  revoke(what: 'access' | 'grant' | 'expired'): void {
    if (what === 'expired') this.shop.keys.expireAll(this.shop.clock.now());
    else this.shop.keys.revokeAll();
  }

  restore(): void {
    this.shop.keys.restoreAll(this.shop.clock.now());
  }
}
