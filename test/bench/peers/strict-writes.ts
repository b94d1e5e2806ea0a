// The peers write with IndexedDB's relaxed durability and have no switch for it. An act counts when it is on disk, as in
// the product's journal, so here each of their transactions is flushed before it is complete.

// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
const begin = IDBDatabase.prototype.transaction

IDBDatabase.prototype.transaction = function transaction(stores, mode, options) {
  return begin.call(this, stores, mode, mode === 'readwrite' ? { ...options, durability: 'strict' } : options)
}
