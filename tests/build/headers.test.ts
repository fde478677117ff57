import { afterAll, beforeAll, describe } from 'vitest';
import { createGuideServer, DIST } from '../../tools/serve.mjs';
import { testHeaders } from '../helpers/expected-headers';

describe('the project\'s own server sends exactly', () => {
  let server: Awaited<ReturnType<typeof createGuideServer>>;
  beforeAll(async () => {
    server = await createGuideServer();
  });
  afterAll(() => server.close());

  // Over plain http; what belongs to https is left out there.
  testHeaders({ root: DIST, base: '/', secure: false, port: () => server.port });
});
