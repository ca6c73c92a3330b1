import { type ImageKey, imageKey } from '@narabe/contracts/api';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, CalledBy, type Caller } from '../../http/access.ts';
import { ImagesService } from './images.service.ts';

/** The name is the hash of the content, so it never changes; `private`: it belongs to one company. */
const CACHE = 'private, max-age=31536000, immutable';

@ApiTags('images')
@Controller('api/images')
@Allow('viewer')
export class ImagesController {
  constructor(private readonly service: ImagesService) {}

  @Get(':hash')
  @ApiResponse({
    status: 200,
    description: 'JPEG',
    content: { 'image/jpeg': {} },
  })
  async get(
    @CalledBy() { sellerId }: Caller,
    @Param({ schema: imageKey }) { hash }: ImageKey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { stream, sizeBytes } = await this.service.open(sellerId, hash);
    reply.header('cache-control', CACHE);
    return new StreamableFile(stream, { type: 'image/jpeg', length: sizeBytes });
  }
}
