import type { ImageStore, MallOptions, SimClock } from '../../../kernel/mall.ts';
import { Cabinet } from '../cabinet/cabinet.ts';
import { CategoryStore } from '../categories/category-store.ts';
import { InventoryStore } from '../inventories/inventory-store.ts';
import { ItemStore } from '../items/item-store.ts';
import { KeyRing } from './keys.ts';
import { practiceSettings, type ShopSettings } from './settings.ts';
import { defaultSwitches, type Switches } from './switches.ts';

const PRACTICE_SHOP_URL = 'mihon-ya';
const PRACTICE_SERVICE_SECRET = 'SP999999_practiceSecret';

/** One practice shop: all that the mall keeps about it. Tests and control set the switches directly. */
export class RakutenShop {
  readonly shopUrl = PRACTICE_SHOP_URL;
  readonly serviceSecret = PRACTICE_SERVICE_SECRET;
  readonly clock: SimClock;
  readonly random: () => number;
  readonly imageStore: ImageStore;
  settings: ShopSettings = practiceSettings;
  switches: Switches = defaultSwitches();
  keys = new KeyRing();
  items: ItemStore;
  inventory: InventoryStore;
  cabinet: Cabinet;
  categories: CategoryStore;

  constructor(options: MallOptions) {
    this.clock = options.clock;
    this.random = options.random;
    this.imageStore = options.imageStore;
    this.items = new ItemStore();
    this.inventory = new InventoryStore(this.clock, this.items);
    this.cabinet = new Cabinet(this);
    this.categories = new CategoryStore(this.clock, this.items);
    this.keys.issue(this.clock.now());
  }

  /** Empty shop, one fresh key, switches at their defaults. */
  reset(): void {
    this.cabinet.clear();
    this.settings = practiceSettings;
    this.switches = defaultSwitches();
    this.keys = new KeyRing();
    this.keys.issue(this.clock.now());
    this.items = new ItemStore();
    this.inventory = new InventoryStore(this.clock, this.items);
    this.cabinet = new Cabinet(this);
    this.categories = new CategoryStore(this.clock, this.items);
  }

  /** The owner asks RMS for another key. */
  reissueKey(): string {
    if (this.switches.reissueKillsOldKeys) this.keys.revokeAll();
    return this.keys.issue(this.clock.now()).value;
  }
}
