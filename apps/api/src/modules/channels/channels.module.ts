import { Module } from '@nestjs/common';
import { ChannelAccountsModule } from '../channel-accounts/channel-accounts.module.ts';
import { ChannelsController } from './channels.controller.ts';
import { PracticeShopsController } from './practice-shops.controller.ts';
import { PracticeShopsService } from './practice-shops.service.ts';

@Module({
  imports: [ChannelAccountsModule],
  controllers: [ChannelsController, PracticeShopsController],
  providers: [PracticeShopsService],
})
export class ChannelsModule {}
