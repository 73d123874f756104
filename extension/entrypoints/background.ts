import { defineBackground } from 'wxt/utils/define-background';
import { start } from '../background/start.ts';
import { config } from '../config.ts';

export default defineBackground(() => start(config));
