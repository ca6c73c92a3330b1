import { type PracticeShopList, practiceShopList } from '@narabe/contracts/api';
import { Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CalledBy, type Caller } from '../../http/access.ts';
import { Answers } from '../../http/answers.ts';
import { PracticeShopsService } from './practice-shops.service.ts';

@ApiTags('channels')
@Controller('api/practice-shops')
export class PracticeShopsController {
  constructor(private readonly service: PracticeShopsService) {}

  @Get()
  @Allow('viewer')
  @Answers(practiceShopList)
  list(@CalledBy() { sellerId }: Caller): Promise<PracticeShopList> {
    return this.service.list(sellerId);
  }

  /** Connects every practice shop that is not connected yet. */
  @Post()
  @Allow('admin')
  @Answers(practiceShopList)
  connect(@CalledBy() { sellerId }: Caller): Promise<PracticeShopList> {
    return this.service.connect(sellerId);
  }
}
