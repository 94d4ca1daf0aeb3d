import { readFeedItem } from '../feeds/feed-command.ts';
