// Stands for a package that is imported and never used. An ES module links to the names that it imports.
exports.makeExecutableSchema = undefined
