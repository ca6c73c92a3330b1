import { type ChannelList, channelList } from '@narabe/contracts/api';
import { mallProfiles } from '@narabe/core/mapping';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow } from '../../http/access.ts';
import { Answers } from '../../http/answers.ts';

@ApiTags('channels')
@Controller('api/channels')
@Allow('viewer')
export class ChannelsController {
  /** The malls that can be connected, and what each asks for. */
  @Get()
  @Answers(channelList)
  list(): ChannelList {
    const items = mallProfiles.map(({ channel, label, role, credentialFields }) => ({
      channel,
      label,
      role,
      credentialFields: credentialFields.map((field) => ({ ...field })),
    }));
    return { items };
  }
}
