import { Controller, Get } from '@nestjs/common';
import { Reads } from '#platform';
import type { Taxonomies } from '../contract.js';
import { TAXONOMIES } from '../domain/taxonomy/foreign-codes.js';

/** What our classes and kinds are in the lists that others count by. */
@Controller('taxonomies')
export class TaxonomyController {
  @Get()
  @Reads('reference.view')
  show(): Taxonomies {
    return TAXONOMIES;
  }
}
