import {
  type CategoryDecision,
  categoryDecision,
  type IdParams,
  idParams,
  type ListingFieldKey,
  listingFieldKey,
  putListingCategory,
  putListingField,
  type RequeueResult,
  requeueResult,
} from '@narabe/contracts/api';
import { Body, Controller, Delete, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Allow, CalledBy, type Caller } from '../../http/access.ts';
import { Answers } from '../../http/answers.ts';
import { ListingEditsService } from './listing-edits.service.ts';

@ApiTags('listings')
@Controller('api/listings/:id')
@Allow('operator')
export class ListingEditsController {
  constructor(private readonly service: ListingEditsService) {}

  @Put('fields')
  @Answers(requeueResult)
  setField(
    @CalledBy() { sellerId }: Caller,
    @Param({ schema: idParams }) { id }: IdParams,
    @Body({ schema: putListingField }) body: z.output<typeof putListingField>,
  ): Promise<RequeueResult> {
    return this.service.setField(sellerId, id, body);
  }

  @Delete('fields')
  @Answers(requeueResult)
  clearField(
    @CalledBy() { sellerId }: Caller,
    @Param({ schema: idParams }) { id }: IdParams,
    @Query({ schema: listingFieldKey }) key: ListingFieldKey,
  ): Promise<RequeueResult> {
    return this.service.clearField(sellerId, id, key);
  }

  @Put('category')
  @Answers(categoryDecision)
  setCategory(
    @CalledBy() { sellerId }: Caller,
    @Param({ schema: idParams }) { id }: IdParams,
    @Body({ schema: putListingCategory }) body: z.output<typeof putListingCategory>,
  ): Promise<CategoryDecision> {
    return this.service.setCategory(sellerId, id, body);
  }
}
