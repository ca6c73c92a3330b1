import { type IdParams, idParams, type WordRule, type WordRuleList, wordRule, wordRuleInput, wordRuleList } from '@narabe/contracts/api';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, CalledBy, type Caller } from '../../http/access.ts';
import { Answers, AnswersNothing } from '../../http/answers.ts';
import { WordRulesService } from './word-rules.service.ts';

type Input = z.output<typeof wordRuleInput>;

@ApiTags('rules')
@Controller('api/word-rules')
export class WordRulesController {
  constructor(private readonly service: WordRulesService) {}

  @Get()
  @Allow('viewer')
  @Answers(wordRuleList)
  list(@CalledBy() { sellerId }: Caller): Promise<WordRuleList> {
    return this.service.list(sellerId);
  }

  @Post()
  @Allow('operator')
  @Answers(wordRule, 201)
  create(@CalledBy() { sellerId }: Caller, @Body({ schema: wordRuleInput }) body: Input): Promise<WordRule> {
    return this.service.create(sellerId, body);
  }

  @Put(':id')
  @Allow('operator')
  @Answers(wordRule)
  replace(
    @CalledBy() { sellerId }: Caller,
    @Param({ schema: idParams }) { id }: IdParams,
    @Body({ schema: wordRuleInput }) body: Input,
  ): Promise<WordRule> {
    return this.service.replace(sellerId, id, body);
  }

  @Delete(':id')
  @Allow('operator')
  @AnswersNothing()
  remove(@CalledBy() { sellerId }: Caller, @Param({ schema: idParams }) { id }: IdParams): Promise<void> {
    return this.service.remove(sellerId, id);
  }
}
