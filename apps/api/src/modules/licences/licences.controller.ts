import {
  type Licence,
  type LicenceKey,
  type LicenceList,
  licence,
  licenceKey,
  licenceList,
  type RequeueResult,
  requeueResult,
} from '@narabe/contracts/api';
import { Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CalledBy, type Caller } from '../../http/access.ts';
import { Answers } from '../../http/answers.ts';
import { LicencesService } from './licences.service.ts';

@ApiTags('rules')
@Controller('api/licences')
export class LicencesController {
  constructor(private readonly service: LicencesService) {}

  @Get()
  @Allow('viewer')
  @Answers(licenceList)
  list(@CalledBy() { sellerId }: Caller): Promise<LicenceList> {
    return this.service.list(sellerId);
  }

  @Get(':kind')
  @Allow('viewer')
  @Answers(licence)
  get(@CalledBy() { sellerId }: Caller, @Param({ schema: licenceKey }) { kind }: LicenceKey): Promise<Licence> {
    return this.service.get(sellerId, kind);
  }

  @Put(':kind')
  @Allow('admin')
  @Answers(requeueResult)
  confirm(@CalledBy() { sellerId, person }: Caller, @Param({ schema: licenceKey }) { kind }: LicenceKey): Promise<RequeueResult> {
    return this.service.confirm(sellerId, kind, person.name);
  }

  @Delete(':kind')
  @Allow('admin')
  @Answers(requeueResult)
  withdraw(@CalledBy() { sellerId }: Caller, @Param({ schema: licenceKey }) { kind }: LicenceKey): Promise<RequeueResult> {
    return this.service.withdraw(sellerId, kind);
  }
}
