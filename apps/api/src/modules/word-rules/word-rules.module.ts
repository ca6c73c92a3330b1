import { Module } from '@nestjs/common';
import { WordRulesController } from './word-rules.controller.ts';
import { WordRulesService } from './word-rules.service.ts';

@Module({ controllers: [WordRulesController], providers: [WordRulesService] })
export class WordRulesModule {}
