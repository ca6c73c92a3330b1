import {
  type IdParams,
  idParams,
  type ListingCounts,
  type ListingCountsQuery,
  type ListingDetail,
  type ListingPage,
  type ListingQuery,
  listingCounts,
  listingCountsQuery,
  listingDetail,
  listingPage,
  listingQuery,
  type RedraftListings,
  type RequeueResult,
  redraftListings,
  requeueResult,
} from '@narabe/contracts/api';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CalledBy, type Caller } from '../../http/access.ts';
import { Answers } from '../../http/answers.ts';
import { ListingsService } from './listings.service.ts';

@ApiTags('listings')
@Controller('api/listings')
export class ListingsController {
  constructor(private readonly service: ListingsService) {}

  @Get()
  @Allow('viewer')
  @Answers(listingPage)
  list(@CalledBy() { sellerId }: Caller, @Query({ schema: listingQuery }) query: ListingQuery): Promise<ListingPage> {
    return this.service.list(sellerId, query);
  }

  @Get('counts')
  @Allow('viewer')
  @Answers(listingCounts)
  counts(@CalledBy() { sellerId }: Caller, @Query({ schema: listingCountsQuery }) query: ListingCountsQuery): Promise<ListingCounts> {
    return this.service.counts(sellerId, query.channelAccountId);
  }

  @Get(':id')
  @Allow('viewer')
  @Answers(listingDetail)
  get(@CalledBy() { sellerId }: Caller, @Param({ schema: idParams }) { id }: IdParams): Promise<ListingDetail> {
    return this.service.get(sellerId, id);
  }

  @Post('redraft')
  @Allow('operator')
  @Answers(requeueResult)
  redraft(@CalledBy() { sellerId }: Caller, @Body({ schema: redraftListings }) body: RedraftListings): Promise<RequeueResult> {
    return this.service.redraft(sellerId, body);
  }

  @Post(':id/retry')
  @Allow('operator')
  @Answers(requeueResult)
  retry(@CalledBy() { sellerId }: Caller, @Param({ schema: idParams }) { id }: IdParams): Promise<RequeueResult> {
    return this.service.retry(sellerId, id);
  }
}
