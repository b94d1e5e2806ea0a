// The peers write with IndexedDB's relaxed durability and have no switch for it. An act counts when it is on disk, as in
// the product's journal, so here each of their transactions is flushed before it is complete.

type Begin = (
  this: IDBDatabase,
  stores: string | string[],
  mode?: IDBTransactionMode,
  options?: IDBTransactionOptions,
) => IDBTransaction

const databases: { transaction: Begin } = IDBDatabase.prototype
const begin = databases.transaction

databases.transaction = function transaction(stores, mode, options) {
  return begin.call(this, stores, mode, mode === 'readwrite' ? { ...options, durability: 'strict' } : options)
}
