import type { Logger } from '@narabe/platform/logger';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Env } from './env.ts';
import { infrastructure } from './infrastructure/index.ts';
import { AuthModule } from './modules/auth/auth.module.ts';
import { CategoriesModule } from './modules/categories/categories.module.ts';
import { ChannelAccountsModule } from './modules/channel-accounts/channel-accounts.module.ts';
import { ChannelsModule } from './modules/channels/channels.module.ts';
import { EventsModule } from './modules/events/events.module.ts';
import { HealthModule } from './modules/health/health.module.ts';
import { ImagesModule } from './modules/images/images.module.ts';
import { LicencesModule } from './modules/licences/licences.module.ts';
import { ListingsModule } from './modules/listings/listings.module.ts';
import { PriceRulesModule } from './modules/price-rules/price-rules.module.ts';
import { ProductsModule } from './modules/products/products.module.ts';
import { SyncRunsModule } from './modules/sync-runs/sync-runs.module.ts';
import { WordRulesModule } from './modules/word-rules/word-rules.module.ts';

@Module({})
class AppModule {}

export const appModule = (env: Env, logger: Logger): DynamicModule => ({
  module: AppModule,
  imports: [
    infrastructure(env, logger),
    AuthModule,
    HealthModule,
    ChannelsModule,
    ChannelAccountsModule,
    ProductsModule,
    ListingsModule,
    ImagesModule,
    CategoriesModule,
    PriceRulesModule,
    WordRulesModule,
    LicencesModule,
    SyncRunsModule,
    EventsModule,
  ],
});
