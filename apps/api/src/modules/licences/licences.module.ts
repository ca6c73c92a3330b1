import { Module } from '@nestjs/common';
import { LicencesController } from './licences.controller.ts';
import { LicencesService } from './licences.service.ts';

@Module({ controllers: [LicencesController], providers: [LicencesService] })
export class LicencesModule {}
