import { Module } from '@nestjs/common';
import { PriceRulesController } from './price-rules.controller.ts';
import { PriceRulesService } from './price-rules.service.ts';

@Module({ controllers: [PriceRulesController], providers: [PriceRulesService] })
export class PriceRulesModule {}
