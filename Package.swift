// swift-tools-version: 6.2
import PackageDescription

// The import graph (see README.md, "Code map"): arrows go down only, never sideways.
//
//   L0  CCommonMark  CLinux  AssayLanguage                      import nothing
//   L1  AssayDiagnostics     AssayMetrics     AssayCharts → Language
//   L2  AssaySnapshots → Metrics, Diagnostics     AssayCommentary → CCommonMark, Diagnostics     AssayTemplating → Diagnostics
//   L3  AssayReports → Commentary, Templating, Charts, Metrics, Diagnostics, Language
//   L4  assay → Reports, Snapshots, the L0–L2 values they hand over, Templates
//
// SwiftPM does not enforce it by itself: build with `--explicit-target-dependency-import-check error`.

/// Every target of our own but the one that calls libcmark: unsafe constructs must be marked, warnings are errors.
let strict: [SwiftSetting] = [.strictMemorySafety(), .treatAllWarnings(as: .error)]

/// The target whose one file calls C: warnings are errors all the same.
let callsC: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// What the command is made of. Its readers are built a second time for fuzzing: no module can link one that is an executable.
let commandDependencies: [Target.Dependency] = [
    "AssayReports", "AssaySnapshots", "AssayCommentary", "AssayCharts", "AssayMetrics", "AssayDiagnostics",
    "AssayLanguage", "AssayTemplates", "CLinux",
    .product(name: "ArgumentParser", package: "swift-argument-parser"),
    .product(name: "Yams", package: "Yams"),
]

let package = Package(
    name: "Assay",
    products: [.executable(name: "assay", targets: ["assay"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // L0: C, and the words of the interface.
        .systemLibrary(name: "CCommonMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .target(name: "CLinux"),
        .target(name: "AssayLanguage", swiftSettings: strict),

        // L1: values.
        .target(name: "AssayDiagnostics", swiftSettings: strict),
        .target(name: "AssayMetrics", swiftSettings: strict),
        .target(name: "AssayCharts", dependencies: ["AssayLanguage"], swiftSettings: strict),

        // L2: bytes to values.
        .target(name: "AssaySnapshots", dependencies: ["AssayMetrics", "AssayDiagnostics"], swiftSettings: strict),
        .target(name: "AssayCommentary", dependencies: ["CCommonMark", "AssayDiagnostics"], swiftSettings: callsC),
        .target(name: "AssayTemplating", dependencies: ["AssayDiagnostics"], swiftSettings: strict),

        // L3: values to pages.
        .target(
            name: "AssayReports",
            dependencies: ["AssayCommentary", "AssayTemplating", "AssayCharts", "AssayMetrics", "AssayDiagnostics", "AssayLanguage"],
            swiftSettings: strict),
        .target(name: "AssayTemplates", swiftSettings: strict, plugins: ["EmbedTemplates"]),

        // L4: commands, and all input and output.
        .executableTarget(
            name: "assay",
            dependencies: commandDependencies,
            swiftSettings: strict),

        // The top-level folder Templates/ is compiled in by a build tool.
        .executableTarget(name: "EmbedTemplatesTool", swiftSettings: strict),
        .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["EmbedTemplatesTool"], path: "Sources/EmbedTemplates"),

        // Tests: one target a module, one file a source file.
        .target(name: "AssayTestSupport", path: "Tests/AssayTestSupport", swiftSettings: strict),
        .executableTarget(
            name: "AssayChartBenchmark", dependencies: ["AssayCharts"], path: "Tests/Benchmarks/charts", exclude: ["peers.py"], swiftSettings: strict),
        .executableTarget(name: "AssayAssessmentBenchmark", dependencies: ["AssayMetrics"], path: "Tests/Benchmarks/assessments", swiftSettings: strict),
        .executableTarget(name: "AssayReadingBenchmark", dependencies: ["AssaySnapshots", "AssayMetrics"], path: "Tests/Benchmarks/reading", swiftSettings: strict),
        .executableTarget(name: "AssayCalibration", dependencies: ["AssayMetrics"], path: "Tests/Calibration", swiftSettings: strict),
        .executableTarget(
            name: "AssayFuzz", dependencies: commandDependencies + ["AssayTemplating"], path: "Tests/Fuzzing", exclude: ["Readers/Commands/AssayCommand.swift"], swiftSettings: strict),
        .testTarget(name: "AssayLanguageTests", dependencies: ["AssayLanguage", "AssayTemplating"], swiftSettings: strict),
        .testTarget(name: "AssayDiagnosticsTests", dependencies: ["AssayDiagnostics"], swiftSettings: strict),
        .testTarget(name: "AssayMetricsTests", dependencies: ["AssayMetrics", "AssayTestSupport"], exclude: ["Cases"], swiftSettings: strict),
        .testTarget(name: "AssayChartsTests", dependencies: ["AssayCharts", "AssayLanguage", "AssayTestSupport"], exclude: ["Goldens"], swiftSettings: strict),
        .testTarget(
            name: "AssaySnapshotsTests", dependencies: ["AssaySnapshots", "AssayMetrics", "AssayDiagnostics", "AssayTestSupport"], swiftSettings: strict),
        .testTarget(
            name: "AssayCommentaryTests", dependencies: ["AssayCommentary", "AssayDiagnostics", "AssayTestSupport"], swiftSettings: strict),
        .testTarget(
            name: "AssayTemplatingTests", dependencies: ["AssayTemplating", "AssayDiagnostics", "AssayTestSupport"], swiftSettings: strict),
        .testTarget(
            name: "AssayReportsTests",
            dependencies: ["AssayReports", "AssayCommentary", "AssayTemplating", "AssayCharts", "AssayMetrics", "AssayDiagnostics", "AssayLanguage", "AssayTemplates", "AssayTestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "AssayCommandTests",
            dependencies: ["assay", "AssayReports", "AssaySnapshots", "AssayCommentary", "AssayCharts", "AssayMetrics", "AssayDiagnostics", "AssayLanguage", "AssayTemplates", "AssayTestSupport"],
            exclude: [
                "EndToEnd/Cases", "SiteChecks/browser_audit.py", "SiteChecks/chart_audit.py", "SiteChecks/compare_renderers.py",
                "SiteChecks/contact_sheet.py", "SiteChecks/disclosure_audit.py", "SiteChecks/feasible_intervals.py", "Preview/preview_audit.py",
            ], swiftSettings: strict),
    ]
)
