import { join } from 'node:path'
import { DefaultJobQueuePlugin, DefaultLogger, DefaultSearchPlugin, dummyPaymentHandler, LogLevel } from '@vendure/core'

/**
 * Vendure on one SQLite file of a folder, without dashboard, e-mail and assets. It keeps a log as Bazaar's databases do, and waits for the
 * disk as they do. `isFirst` creates the tables.
 */
export function configOf(folder, port, isFirst = false) {
  return {
    apiOptions: { port, hostname: '127.0.0.1', adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
    authOptions: {
      tokenMethod: ['bearer', 'cookie'],
      superadminCredentials: { identifier: 'superadmin', password: 'bench-peer' },
      cookieOptions: { secret: 'bench' },
      requireVerification: false,
    },
    dbConnectionOptions: {
      type: 'better-sqlite3',
      database: join(folder, 'vendure.sqlite'),
      synchronize: isFirst,
      logging: false,
      enableWAL: true,
    },
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
    importExportOptions: { importAssetsDir: folder },
    logger: new DefaultLogger({ level: LogLevel.Error }),
    plugins: [DefaultJobQueuePlugin.init({ useDatabaseForBuffer: true }), DefaultSearchPlugin.init({ indexStockStatus: true })],
  }
}
