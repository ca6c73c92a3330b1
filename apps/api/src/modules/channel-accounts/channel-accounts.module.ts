import { Module } from '@nestjs/common';
import { ChannelAccountsController } from './channel-accounts.controller.ts';
import { ChannelAccountsService } from './channel-accounts.service.ts';
import { CredentialStore } from './credential-store.ts';

@Module({
  controllers: [ChannelAccountsController],
  providers: [ChannelAccountsService, CredentialStore],
  exports: [ChannelAccountsService],
})
export class ChannelAccountsModule {}
