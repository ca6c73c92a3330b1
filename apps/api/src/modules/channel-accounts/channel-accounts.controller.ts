import {
  type ChannelAccount,
  type ChannelAccountList,
  type CreateChannelAccount,
  channelAccount,
  channelAccountList,
  createChannelAccount,
  type IdParams,
  idParams,
  type PatchChannelAccount,
  patchChannelAccount,
} from '@narabe/contracts/api';
import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CalledBy, type Caller } from '../../http/access.ts';
import { Answers, AnswersNothing } from '../../http/answers.ts';
import { ChannelAccountsService } from './channel-accounts.service.ts';

@ApiTags('channel-accounts')
@Controller('api/channel-accounts')
export class ChannelAccountsController {
  constructor(private readonly service: ChannelAccountsService) {}

  @Get()
  @Allow('viewer')
  @Answers(channelAccountList)
  list(@CalledBy() { sellerId }: Caller): Promise<ChannelAccountList> {
    return this.service.list(sellerId);
  }

  @Get(':id')
  @Allow('viewer')
  @Answers(channelAccount)
  get(@CalledBy() { sellerId }: Caller, @Param({ schema: idParams }) { id }: IdParams): Promise<ChannelAccount> {
    return this.service.get(sellerId, id);
  }

  @Post()
  @Allow('admin')
  @Answers(channelAccount, 201)
  create(@CalledBy() { sellerId }: Caller, @Body({ schema: createChannelAccount }) body: CreateChannelAccount): Promise<ChannelAccount> {
    return this.service.create(sellerId, body);
  }

  @Patch(':id')
  @Allow('admin')
  @Answers(channelAccount)
  patch(
    @CalledBy() { sellerId }: Caller,
    @Param({ schema: idParams }) { id }: IdParams,
    @Body({ schema: patchChannelAccount }) body: PatchChannelAccount,
  ): Promise<ChannelAccount> {
    return this.service.patch(sellerId, id, body);
  }

  @Post(':id/check')
  @Allow('operator')
  @Answers(channelAccount)
  check(@CalledBy() { sellerId }: Caller, @Param({ schema: idParams }) { id }: IdParams): Promise<ChannelAccount> {
    return this.service.check(sellerId, id);
  }

  @Delete(':id')
  @Allow('admin')
  @AnswersNothing()
  remove(@CalledBy() { sellerId }: Caller, @Param({ schema: idParams }) { id }: IdParams): Promise<void> {
    return this.service.remove(sellerId, id);
  }
}
