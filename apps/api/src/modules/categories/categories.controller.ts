import {
  type CategoryList,
  type CategoryMappingKey,
  type CategoryMappingList,
  categoryList,
  categoryMappingKey,
  categoryMappingList,
  categoryQuery,
  type PutCategoryMapping,
  putCategoryMapping,
  type RequeueResult,
  requeueResult,
} from '@narabe/contracts/api';
import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, CalledBy, type Caller } from '../../http/access.ts';
import { Answers, AnswersNothing } from '../../http/answers.ts';
import { CategoriesService } from './categories.service.ts';

@ApiTags('categories')
@Controller('api')
export class CategoriesController {
  constructor(private readonly service: CategoriesService) {}

  @Get('categories')
  @Allow('viewer')
  @Answers(categoryList)
  list(@CalledBy() { sellerId }: Caller, @Query({ schema: categoryQuery }) query: z.output<typeof categoryQuery>): Promise<CategoryList> {
    return this.service.list(sellerId, query);
  }

  @Get('category-mappings')
  @Allow('viewer')
  @Answers(categoryMappingList)
  listMappings(@CalledBy() { sellerId }: Caller): Promise<CategoryMappingList> {
    return this.service.listMappings(sellerId);
  }

  @Put('category-mappings/:channel/:sourceClass')
  @Allow('operator')
  @Answers(requeueResult)
  putMapping(
    @CalledBy() { sellerId }: Caller,
    @Param({ schema: categoryMappingKey }) key: CategoryMappingKey,
    @Body({ schema: putCategoryMapping }) body: PutCategoryMapping,
  ): Promise<RequeueResult> {
    return this.service.putMapping(sellerId, key, body.categoryId);
  }

  @Delete('category-mappings/:channel/:sourceClass')
  @Allow('operator')
  @AnswersNothing()
  deleteMapping(@CalledBy() { sellerId }: Caller, @Param({ schema: categoryMappingKey }) key: CategoryMappingKey): Promise<void> {
    return this.service.deleteMapping(sellerId, key);
  }
}
