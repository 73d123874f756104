import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';

/** What chrome://extensions offers to its own page; not in the public typings. */
interface DeveloperChrome {
  developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
}

/** Flags without which Chromium phones home, asks for a keyring, or refuses to run as root. */
const flags = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
];

export interface Profile {
  context: BrowserContext;
  /** The profile's folder on disk, for forensics. */
  folder: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Unpacked extensions to load; both flags are needed by current Chromium. */
  extensions?: string[];
  /** More of Chromium's own flags. */
  flags?: readonly string[];
}

/** A Chromium with an own, empty profile. `CHARTKEY_CHROMIUM` names the binary; `CHARTKEY_E2E_LOG=1` shows consoles. */
export async function launchProfile(options: LaunchOptions = {}): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'chartkey-profile-'));
  const list = options.extensions?.join(',');
  const executablePath = process.env.CHARTKEY_CHROMIUM;
  const context = await chromium.launchPersistentContext(folder, {
    ...(executablePath ? { executablePath } : {}),
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    headless: options.headless ?? true,
    channel: executablePath ? undefined : 'chromium',
    viewport: null,
    // Without a UTF-8 locale Chromium cannot open a file whose name is not ASCII.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: [
      ...flags,
      '--window-size=1280,900',
      ...(options.flags ?? []),
      ...(list ? [`--disable-extensions-except=${list}`, `--load-extension=${list}`] : []),
    ],
  } as Parameters<typeof chromium.launchPersistentContext>[1]);
  if (process.env.CHARTKEY_E2E_LOG) {
    context.on('console', (message) => console.log(`[${message.page()?.url()}] ${message.text()}`));
    context.on('weberror', (error) => console.log(error.error()));
  }
  return {
    context,
    folder,
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * Gives the extension access to a site as the patient's click in the browser's own prompt would: no test can click that
 * prompt, and the shipped manifest is never widened for tests. Afterwards the Connect button is used as a person would.
 */
export async function allowSite(context: BrowserContext, extensionId: string, origin: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    ([id, site]) =>
      (chrome as unknown as DeveloperChrome).developerPrivate.addHostPermission(id as string, `${site}/*`),
    [extensionId, origin],
  );
  await page.close();
}

/** The next extension window whose path begins with `path`, open already or about to. */
export async function extensionWindow(context: BrowserContext, extensionId: string, path: string): Promise<Page> {
  const matches = (page: Page) => page.url().startsWith(`chrome-extension://${extensionId}/${path}`);
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const found = context.pages().find(matches);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no extension window ${path}; open are ${context.pages().map((page) => page.url())}`);
}
