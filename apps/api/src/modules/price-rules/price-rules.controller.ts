import {
  type IdParams,
  idParams,
  type PricePreview,
  type PriceRule,
  type PriceRuleList,
  previewPriceRule,
  pricePreview,
  priceRule,
  priceRuleInput,
  priceRuleList,
} from '@narabe/contracts/api';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, CalledBy, type Caller } from '../../http/access.ts';
import { Answers, AnswersNothing } from '../../http/answers.ts';
import { PriceRulesService } from './price-rules.service.ts';

type Input = z.output<typeof priceRuleInput>;

@ApiTags('rules')
@Controller('api/price-rules')
export class PriceRulesController {
  constructor(private readonly service: PriceRulesService) {}

  @Get()
  @Allow('viewer')
  @Answers(priceRuleList)
  list(@CalledBy() { sellerId }: Caller): Promise<PriceRuleList> {
    return this.service.list(sellerId);
  }

  @Post()
  @Allow('operator')
  @Answers(priceRule, 201)
  create(@CalledBy() { sellerId }: Caller, @Body({ schema: priceRuleInput }) body: Input): Promise<PriceRule> {
    return this.service.create(sellerId, body);
  }

  @Post('preview')
  @Allow('viewer')
  @Answers(pricePreview)
  preview(@Body({ schema: previewPriceRule }) body: z.output<typeof previewPriceRule>): PricePreview {
    return this.service.preview(body.rule, body.pricesYen);
  }

  @Put(':id')
  @Allow('operator')
  @Answers(priceRule)
  replace(
    @CalledBy() { sellerId }: Caller,
    @Param({ schema: idParams }) { id }: IdParams,
    @Body({ schema: priceRuleInput }) body: Input,
  ): Promise<PriceRule> {
    return this.service.replace(sellerId, id, body);
  }

  @Delete(':id')
  @Allow('operator')
  @AnswersNothing()
  remove(@CalledBy() { sellerId }: Caller, @Param({ schema: idParams }) { id }: IdParams): Promise<void> {
    return this.service.remove(sellerId, id);
  }
}
