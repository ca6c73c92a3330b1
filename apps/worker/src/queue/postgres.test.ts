import { describeQueue } from '../testing/queue-suite.ts';

describeQueue('postgres');
