import {
  type IdParams,
  idParams,
  type ProductDetail,
  type ProductPage,
  type ProductQuery,
  productDetail,
  productPage,
  productQuery,
} from '@narabe/contracts/api';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CalledBy, type Caller } from '../../http/access.ts';
import { Answers } from '../../http/answers.ts';
import { ProductsService } from './products.service.ts';

@ApiTags('products')
@Controller('api/products')
export class ProductsController {
  constructor(private readonly service: ProductsService) {}

  @Get()
  @Allow('viewer')
  @Answers(productPage)
  list(@CalledBy() { sellerId }: Caller, @Query({ schema: productQuery }) query: ProductQuery): Promise<ProductPage> {
    return this.service.list(sellerId, query);
  }

  @Get(':id')
  @Allow('viewer')
  @Answers(productDetail)
  get(@CalledBy() { sellerId }: Caller, @Param({ schema: idParams }) { id }: IdParams): Promise<ProductDetail> {
    return this.service.get(sellerId, id);
  }

  @Post(':id/archive')
  @Allow('operator')
  @Answers(productDetail)
  archive(@CalledBy() { sellerId }: Caller, @Param({ schema: idParams }) { id }: IdParams): Promise<ProductDetail> {
    return this.service.setState(sellerId, id, 'archived');
  }

  @Post(':id/restore')
  @Allow('operator')
  @Answers(productDetail)
  restore(@CalledBy() { sellerId }: Caller, @Param({ schema: idParams }) { id }: IdParams): Promise<ProductDetail> {
    return this.service.setState(sellerId, id, 'active');
  }
}
