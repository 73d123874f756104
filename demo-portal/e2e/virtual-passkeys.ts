import type { CDPSession, Page } from '@playwright/test';

/** What a virtual authenticator can do; the rest is that of a laptop's fingerprint reader. */
export interface Abilities {
  prf: boolean;
  /** Whether the person is recognised; otherwise the browser refuses, as after a wrong finger or Cancel. */
  recognised?: boolean;
  /** Whether somebody touches it; otherwise the browser goes on asking. */
  touched?: boolean;
}

/** The authenticators of one page, by Chromium's own double (CDP domain WebAuthn): real browser, no real device. */
export class VirtualPasskeys {
  readonly #cdp: CDPSession;
  #id: string | undefined;

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  static async in(page: Page, abilities: Abilities): Promise<VirtualPasskeys> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable', { enableUI: false });
    const passkeys = new VirtualPasskeys(cdp);
    await passkeys.plugIn(abilities);
    return passkeys;
  }

  /** Puts an authenticator in, in place of the one there was. */
  async plugIn({ prf, recognised = true, touched = true }: Abilities): Promise<void> {
    if (this.#id) await this.#cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: this.#id });
    const { authenticatorId } = await this.#cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: prf,
        isUserVerified: recognised,
        automaticPresenceSimulation: touched,
      },
    });
    this.#id = authenticatorId;
  }

  async credentials() {
    return (await this.#cdp.send('WebAuthn.getCredentials', { authenticatorId: this.#id! })).credentials;
  }

  /** The same passkeys in another authenticator: without PRF they still sign, and answer nothing else. */
  async moveTo(abilities: Abilities): Promise<void> {
    const credentials = await this.credentials();
    await this.plugIn(abilities);
    for (const credential of credentials)
      await this.#cdp.send('WebAuthn.addCredential', { authenticatorId: this.#id!, credential });
  }

  async recognise(isUserVerified: boolean): Promise<void> {
    await this.#cdp.send('WebAuthn.setUserVerified', { authenticatorId: this.#id!, isUserVerified });
  }

  async touch(enabled: boolean): Promise<void> {
    await this.#cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: this.#id!, enabled });
  }
}
