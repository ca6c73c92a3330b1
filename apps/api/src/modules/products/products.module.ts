import { Module } from '@nestjs/common';
import { ProductsController } from './products.controller.ts';
import { ProductsService } from './products.service.ts';
import { SkusController } from './skus.controller.ts';

@Module({ controllers: [ProductsController, SkusController], providers: [ProductsService] })
export class ProductsModule {}
