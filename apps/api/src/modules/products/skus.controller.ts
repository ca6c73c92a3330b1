import { type IdParams, idParams, type PatchSku, patchSku, type Sku, sku } from '@narabe/contracts/api';
import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CalledBy, type Caller } from '../../http/access.ts';
import { Answers } from '../../http/answers.ts';
import { ProductsService } from './products.service.ts';

@ApiTags('products')
@Controller('api/skus')
export class SkusController {
  constructor(private readonly service: ProductsService) {}

  @Patch(':id')
  @Allow('operator')
  @Answers(sku)
  patch(
    @CalledBy() { sellerId }: Caller,
    @Param({ schema: idParams }) { id }: IdParams,
    @Body({ schema: patchSku }) body: PatchSku,
  ): Promise<Sku> {
    return this.service.patchSku(sellerId, id, body);
  }
}
