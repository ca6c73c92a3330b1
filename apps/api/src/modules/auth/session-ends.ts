import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';

/** Tells the open event streams of this process which session has just ended; other processes notice at their next ping. */
@Injectable()
export class SessionEnds {
  readonly ended = new Subject<string>();
}
