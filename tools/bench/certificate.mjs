// @ts-check
import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate for 127.0.0.1; `fingerprint` is what Chromium can be told to trust. @typedef {{ key: Buffer, cert: Buffer, fingerprint: string }} Certificate */

/** Makes a certificate that lives two days. Throws where `openssl` is missing. @returns {Certificate} */
export function makeCertificate() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-certificate-'));
  try {
    const key = join(folder, 'key.pem');
    const cert = join(folder, 'cert.pem');
    execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'], { stdio: 'ignore' });
    const made = { key: readFileSync(key), cert: readFileSync(cert) };
    const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
    return { ...made, fingerprint: createHash('sha256').update(publicKey).digest('base64') };
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') throw new Error('The bench serves over https, and needs openssl to make itself a certificate. Debian: apt-get install openssl', { cause: error });
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
