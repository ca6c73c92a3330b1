import { Module } from '@nestjs/common';
import { ListingEditsController } from './listing-edits.controller.ts';
import { ListingEditsService } from './listing-edits.service.ts';
import { ListingsController } from './listings.controller.ts';
import { ListingsService } from './listings.service.ts';

@Module({ controllers: [ListingsController, ListingEditsController], providers: [ListingsService, ListingEditsService] })
export class ListingsModule {}
